/** A key of the keyboard that prints nothing, by its name in the UI Events standard. */
export type NamedKey =
  | 'Alt'
  | 'ArrowDown'
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'ArrowUp'
  | 'Backspace'
  | 'Control'
  | 'Delete'
  | 'End'
  | 'Enter'
  | 'Escape'
  | 'Home'
  | 'PageDown'
  | 'PageUp'
  | 'Shift'
  | 'Space'
  | 'Tab';

/** What a page asks of its browser from outside, as a person or the operating system would do it. */
export type PageCommand =
  | { do: 'viewport'; width: number; height: number }
  | { do: 'press'; keys: readonly string[] }
  | { do: 'type'; text: string }
  | { do: 'click'; x: number; y: number }
  | { do: 'media'; features: Record<string, string> };

/** The name under which the test runner carries these commands. */
export const pageCommandName = 'as-a-person';
