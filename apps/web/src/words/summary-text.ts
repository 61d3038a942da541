import type { SummaryTopic, TargetResult } from '#contracts';

export const topicWords: Readonly<Record<SummaryTopic, string>> = {
  results: 'Kết quả nổi bật',
  shortcomings: 'Tồn tại, hạn chế',
  causes: 'Nguyên nhân',
  direction: 'Phương hướng, nhiệm vụ kỳ tới',
  proposals: 'Kiến nghị, đề xuất',
};

export const metWords = (met: boolean | null): string => (met === null ? 'chưa có kết quả' : met ? 'đạt' : 'chưa đạt');

export const measuredWords = ({ measured, unit }: TargetResult): string =>
  measured === null
    ? '–'
    : `${measured.toLocaleString('vi-VN', { maximumFractionDigits: 6 })}${unit === '%' ? '%' : ` ${unit}`}`;
