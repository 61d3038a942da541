import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Response } from 'express';
import { workContext } from '#platform';
import { toProblem } from './to-problem.js';

/** The last stop of every error of the API. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const problem = { ...toProblem(error), requestId: workContext().requestId ?? '' };
    if (problem.status >= 500) this.logger.error(error instanceof Error ? error : String(error));
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}
