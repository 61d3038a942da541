import { applyDecorators, createParamDecorator, type ExecutionContext, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Request } from 'express';
import { z } from 'zod';
import { Refusal } from '../problems/refusal.js';

export interface ReceivedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

interface UploadRule {
  /** Form field of the file. */
  readonly field: string;
  readonly maxBytes: number;
  readonly optional?: boolean;
  /** The other fields of the form. */
  readonly form?: z.ZodObject;
}

export const MEBIBYTE = 1024 * 1024;

/** Takes one file of a multipart form into memory, no larger than allowed. */
export function Upload({ field, maxBytes, optional, form }: UploadRule): MethodDecorator {
  const limits = { fileSize: maxBytes, files: 1, fields: 20, parts: 21, fieldSize: 64 * 1024 };
  const fields = form && z.toJSONSchema(form, { target: 'openapi-3.0', io: 'input' });
  return applyDecorators(
    UseInterceptors(FileInterceptor(field, { limits, defParamCharset: 'utf8' })),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        properties: { ...(fields?.properties as object), [field]: { type: 'string', format: 'binary' } },
        required: [...(fields?.required ?? []), ...(optional ? [] : [field])],
      },
    }),
  );
}

/** The file that came with the form, or null. */
export const FileGiven = createParamDecorator((_: unknown, context: ExecutionContext): ReceivedFile | null => {
  const { file } = context.switchToHttp().getRequest<Request & { file?: { originalname: string; buffer: Buffer } }>();
  return file ? { name: soundName(file.originalname), bytes: file.buffer } : null;
});

/** The file that must have come. */
export function given(file: ReceivedFile | null): ReceivedFile {
  if (file === null) throw new Refusal('file-missing', 'Hãy chọn một tệp để gửi lên.');
  return file;
}

/** The last part of a path, composed, without control signs, of sensible length. */
export function soundName(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}"]/gu, '').trim();
  return [...clean].slice(-180).join('') || 'tep';
}
