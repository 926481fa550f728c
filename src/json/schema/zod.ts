import * as z from 'zod/mini';

// Under a strict Content Security Policy, the just-in-time compiler's attempt at `eval` is reported as a violation.
z.config({ jitless: true });

export { z };
