// The door of the commands: the verbs of `npx xueshi`.
import { backup, restore } from './backup.ts';
import type { Command } from './command.ts';
import { serve, work } from './serve.ts';
import { admin, doctor, migrateOnly, seed, verify } from './upkeep.ts';

export type { CommandOptions } from './command.ts';

export const commands: Readonly<Record<string, Command>> = {
  serve,
  work,
  migrate: migrateOnly,
  seed,
  'verify-ledger': verify,
  backup,
  restore,
  doctor,
  'create-admin': admin,
};
