import type { SummaryParagraph, SummaryTopic } from '#contracts';
import { paragraph, toFillIn, type Section } from '#papers';

const headings: readonly { readonly topic: SummaryTopic; readonly words: string }[] = [
  { topic: 'results', words: 'Kết quả nổi bật' },
  { topic: 'shortcomings', words: 'Tồn tại, hạn chế' },
  { topic: 'causes', words: 'Nguyên nhân' },
  { topic: 'direction', words: 'Phương hướng, nhiệm vụ kỳ tới' },
  { topic: 'proposals', words: 'Kiến nghị, đề xuất' },
];

/** Judgement is a person's: what was written by area, and a place to write where nothing was. */
export function remarkSections(
  paragraphs: readonly SummaryParagraph[],
  areas: readonly { readonly area: string; readonly areaName: string }[],
): Section[] {
  return headings.map(({ topic, words }, index): Section => {
    const written = paragraphs.filter((each) => each.topic === topic);
    const order = ['', ...areas.map(({ area }) => area)];
    const blocks = order.flatMap((area) => {
      const said = written.find((each) => each.area === area);
      const lines = said?.text.split('\n').filter((line) => line.trim() !== '') ?? [];
      const name = areas.find((each) => each.area === area)?.areaName;
      return lines.map((line, at) => paragraph(at === 0 && name ? `${name}: ${line}` : line));
    });
    const empty = [toFillIn('(Cơ quan báo cáo bổ sung nội dung.)')];
    return { heading: `${String(index + 1)}. ${words}`, level: 2, blocks: blocks.length > 0 ? blocks : empty };
  });
}
