// Plain JavaScript, loaded before a measured process: to strip types first would be measured too.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMb: maxRSS / 1024 };
  writeFileSync(process.env.BEADLE_BENCH_USAGE, JSON.stringify(usage));
});
