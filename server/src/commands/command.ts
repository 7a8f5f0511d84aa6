// What every command of the operator is given, and what it answers: an exit code.

import type { Logger } from 'pino';
import type { Config, Log } from '#platform';

export type CommandOptions = {
  readonly config: Config;
  readonly log: Log & Logger;
  /** One line for the operator. */
  readonly say: (text: string) => void;
  readonly arguments: readonly string[];
  readonly people: string | undefined;
  readonly to: string | undefined;
  readonly from: string | undefined;
  readonly login: string | undefined;
};

export type Command = {
  /** One Chinese line for the list of commands. */
  readonly help: string;
  run(options: CommandOptions): Promise<number>;
};
