// The two public doors of the calculator.
import { assessRecognition, assessStanding } from '@xueshi/contract';
import { on, routes } from '#http';
import { answerRecognition } from './assess-recognition.ts';
import { answerStanding } from './assess-standing.ts';

export const assessRoutes = routes([
  on(assessRecognition, 'public', answerRecognition, { ownTransactions: true }),
  on(assessStanding, 'public', answerStanding, { ownTransactions: true }),
]);
