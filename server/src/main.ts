// The `xueshi` command: one verb of the operator, one file in commands/.
import { parseArgs } from 'node:util';
import { type CommandOptions, commands } from '#commands';
import { createLog, readConfig } from '#platform';

const exitUsage = 64;
const exitConfig = 78;

async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      people: { type: 'string' },
      to: { type: 'string' },
      from: { type: 'string' },
      login: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [verb, ...rest] = positionals;
  const command = verb === undefined ? undefined : commands[verb];
  if (!command || values.help) {
    say(usage());
    return values.help ? 0 : exitUsage;
  }
  const config = readConfigOrSay();
  if (!config) return exitConfig;
  const log = createLog(config.logLevel);
  const options: CommandOptions = {
    config,
    log,
    say,
    arguments: rest,
    people: values.people,
    to: values.to,
    from: values.from,
    login: values.login,
  };
  return command.run(options);
}

function readConfigOrSay() {
  try {
    return readConfig(process.env);
  } catch (error) {
    say(messageOf(error));
    return null;
  }
}

function usage(): string {
  const lines = Object.entries(commands).map(([verb, { help }]) => `  ${verb.padEnd(15)}${help}`);
  return ['学时登记服务', '用法：npx xueshi <命令>', ...lines].join('\n');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${messageOf(error)}\n`);
    if (process.env['LOG_LEVEL'] === 'debug' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  },
);
