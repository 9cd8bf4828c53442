export { deriveCoverage, type Coverage } from './simple-cases.ts';
