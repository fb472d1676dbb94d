/** A correlation as textbooks print it: ".41", "−.12"; a dash where there is too little to say. */
export function formatDiscrimination(value: number | null): string {
  if (value === null) return '–'
  const text = Math.abs(value).toFixed(2)
  const short = text.startsWith('0') ? text.slice(1) : text
  return value < 0 && Number(text) !== 0 ? `−${short}` : short
}
