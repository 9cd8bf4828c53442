// Plain JavaScript, loaded before a measured process: to strip types first would be measured too.
import { writeFileSync } from 'node:fs';
import { peakMemory } from './peak-memory.js';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const usage = { cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMb: peakMemory() / 1024 / 1024 };
  writeFileSync(process.env.BEADLE_BENCH_USAGE, JSON.stringify(usage));
});
