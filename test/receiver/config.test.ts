import { describe, expect, it } from 'vitest';
import { parseSettings, SettingsError } from '../../src/receiver/config.ts';

describe('parseSettings', () => {
  it('needs nothing', () => {
    expect(parseSettings({})).toMatchObject({ port: 8080, allowedOrigins: [], staffPassword: undefined });
  });

  it('separates origins by spaces or commas, and ignores slashes at their end', () => {
    const { allowedOrigins } = parseSettings({
      ALLOWED_ORIGINS: 'https://A.example/, http://localhost:8081\nhttps://b.example',
    });
    expect(allowedOrigins).toEqual(['https://a.example', 'http://localhost:8081', 'https://b.example']);
  });

  it('reads the path of a database file', () => {
    expect(parseSettings({ DATABASE_URL: 'file:data/requests.sqlite' }).databaseFile).toBe(
      'data/requests.sqlite',
    );
    expect(parseSettings({ DATABASE_URL: 'file:///srv/requests.sqlite' }).databaseFile).toBe(
      '/srv/requests.sqlite',
    );
  });

  it('lists every issue in one message, and repeats no secret', () => {
    const faulty = () =>
      parseSettings({
        PORT: 'eighty',
        DATABASE_URL: 'postgres://user:hunter2@db.example/clinic',
        ALLOWED_ORIGINS: 'partner.example *',
        STAFF_PASSWORD: 'short',
        RETENTION_DAYS: '0',
      });
    expect(faulty).toThrow(SettingsError);
    let message = '';
    try {
      faulty();
    } catch (error) {
      message = (error as Error).message;
    }
    for (const part of [
      'PORT',
      'PostgreSQL is not supported',
      'partner.example',
      '*',
      'STAFF_PASSWORD',
      'RETENTION_DAYS',
    ]) {
      expect(message).toContain(part);
    }
    expect(message).not.toMatch(/hunter2|short\b/);
  });
});
