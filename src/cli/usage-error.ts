import { parseArgs, type ParseArgsConfig } from 'node:util';

/** A command line that can't be understood. */
export class UsageError extends Error {}

/** `parseArgs`, its complaints made a UsageError. */
export function readArguments<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const [, option = ''] = /'([^' ]+)/.exec(message) ?? [];
    throw new UsageError(
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? `option inconnue : ${option}` : `option mal écrite : ${option}`,
    );
  }
}
