/** Something wrong inside an expression; `offset` counts characters from its start. */
export interface ExpressionProblem {
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
}
