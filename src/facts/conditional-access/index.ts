export { deriveCoverage } from './people.ts';
