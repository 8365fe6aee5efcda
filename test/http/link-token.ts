export const TOKEN = "n0t-a-real_token-but-of-its-shape-0123456789ab";
export const BOT = "https://t.me/quanto_bot";
