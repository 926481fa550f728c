import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, Buffer>(scrypt);
const KEY_BYTES = 32;

/** The password of the call list; it is kept as a hash (scrypt, RFC 7914), made once at the start. */
export class StaffPassword {
  private readonly salt = randomBytes(16);
  private readonly hash: Promise<Buffer>;
  private readonly sessionKey: Buffer;

  constructor(password: string) {
    this.hash = derive(password, this.salt, KEY_BYTES);
    this.sessionKey = createHmac('sha256', password).update('staff session').digest();
  }

  /** Takes as long for a wrong password as for the right one. */
  async matches(attempt: string): Promise<boolean> {
    return timingSafeEqual(await derive(attempt, this.salt, KEY_BYTES), await this.hash);
  }

  /** What the store knows of a session's token. It depends on the password, so a new password ends every session. */
  hashOfToken(token: string): string {
    return createHmac('sha256', this.sessionKey).update(token).digest('hex');
  }
}
