import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/** The shape of a good answer, for the API's description. */
export function Answers(schema: z.ZodType, status = 200): MethodDecorator {
  return applyDecorators(ApiResponse({ status, standardSchema: schema, description: 'Kết quả' }));
}

export function AnswersNothing(): MethodDecorator {
  return applyDecorators(ApiResponse({ status: 204, description: 'Đã xong' }));
}

/** A file to keep. */
export function AnswersFile(): MethodDecorator {
  const content = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
  return applyDecorators(ApiResponse({ status: 200, description: 'Tệp', content }));
}
