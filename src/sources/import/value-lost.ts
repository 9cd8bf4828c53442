/** A value of an export that cannot be what the tenant has. */
export class ValueLost extends Error {
  readonly path: string;
  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }
}
