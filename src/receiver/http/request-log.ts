import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { ReceiverContext, ReceiverEnv } from '../receiver-context.ts';
import { errorCode } from '../store/store-failure.ts';

/**
 * One line for each response: time, method, the route's pattern, status, milliseconds, request id. The address, the
 * headers and the bodies are left out, because any of them could contain what a patient typed.
 */
export function requestLog({
  log,
  now,
}: Pick<ReceiverContext, 'log' | 'now'>): MiddlewareHandler<ReceiverEnv> {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const duration = Math.round(performance.now() - start);
    const time = new Date(now()).toISOString();
    log(`${time} ${c.req.method} ${routePath(c)} ${c.res.status} ${duration}ms ${c.get('requestId')}`);
  };
}

/** Logs the kind of an unexpected error and where it was thrown, without its message, which may quote data. */
export function logError(
  error: unknown,
  c: Context<ReceiverEnv>,
  { log, now }: Pick<ReceiverContext, 'log' | 'now'>,
): void {
  const kind = error instanceof Error ? error.name : typeof error;
  const places =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  const code = errorCode(error);
  log(
    [
      `${new Date(now()).toISOString()} error ${kind}${code && ` ${code}`} ${c.get('requestId')}`,
      ...places,
    ].join('\n'),
  );
}
