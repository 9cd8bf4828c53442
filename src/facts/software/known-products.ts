import { beginsWith } from '../../model/agreed-software.ts';

/**
 * Tools that answer, write or take notes by AI, by the names and makers under which they stand in lists of apps and
 * programs (catalogue of checks, `ai-third-party`; looked through 2026-11). Names change: what is not here is not seen.
 */
const names = [
  'ChatGPT',
  'OpenAI',
  'Claude',
  'Gemini',
  'Google Gemini',
  'Grammarly',
  'Otter',
  'Otter.ai',
  'Fireflies',
  'Fireflies.ai',
  'Read AI',
  'Read.ai',
  'Perplexity',
  'DeepSeek',
  'Jasper',
  'QuillBot',
  'tl;dv',
  'Fathom',
  'Ollama',
  'LM Studio',
] as const;

const makers = [
  'OpenAI',
  'Anthropic',
  'Grammarly',
  'Otter.ai',
  'Fireflies',
  'Perplexity',
  'Read AI',
] as const;

/** Whether a name or a maker is one of an AI tool that is not Microsoft's. */
export function isAiTool(name: string, maker: string | null | undefined): boolean {
  return names.some((one) => beginsWith(name, one)) || makers.some((one) => beginsWith(maker ?? '', one));
}

/** Online storage that people have of their own, by name or maker (catalogue of checks, `personal-cloud-blocked`). */
const storage = [
  'Dropbox',
  'Box',
  'Google Drive',
  'iCloud',
  'WeTransfer',
  'Mega',
  'pCloud',
  'Egnyte',
  'Koofr',
] as const;

export function isPrivateStorage(name: string, maker: string | null | undefined): boolean {
  return storage.some((one) => beginsWith(name, one) || beginsWith(maker ?? '', one));
}
