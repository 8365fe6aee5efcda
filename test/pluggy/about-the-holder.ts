export const ABOUT = { holder: null, keyedHash: (text: string) => `hash of ${text}` };
