// The child process that opens strangers' tables: a crash, a trap or a bomb in a file ends here, not in the service.
import { openTable } from './open-table.ts';
import type { SheetJob } from './sheet.ts';

process.on('message', (job: SheetJob) => {
  void openTable(job).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit(0));
