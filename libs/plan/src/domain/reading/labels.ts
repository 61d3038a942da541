const bullet = /^(?:[-–+•]\s*)?/u;
const numbering = /^\d+(?:\.\d+)*(?:\s*[.:)]\s*|\s+(?=nhiệm vụ|hoạt động))/iu;
const kind = /^(?:nhiệm vụ|hoạt động)\s*(?:\d+\s*[:.-]?|:)\s*/iu;

/** "1.2. Nhiệm vụ 2: Xây dựng …" → "Xây dựng …"; "100% văn bản" keeps its figure. */
export const stripLabel = (text: string): string => text.replace(bullet, '').replace(numbering, '').replace(kind, '');
