import { StandardSchemaValidationPipe, type StandardSchemaValidationPipeOptions } from '@nestjs/common';
import { Refusal } from './refusal.js';

type Issues = Parameters<NonNullable<StandardSchemaValidationPipeOptions['exceptionFactory']>>[0];

/** Checks bodies, queries and parameters against their schemas; says field by field what is wrong. */
export function inputValidation(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({ exceptionFactory: invalidInput });
}

function invalidInput(issues: Issues): Refusal {
  const errors = issues.map((issue) => ({ path: pathOf(issue), message: issue.message }));
  return new Refusal('invalid-input', errors[0]?.message ?? 'Dữ liệu gửi lên chưa đúng.', { errors });
}

function pathOf(issue: Issues[number]): string {
  return (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
}
