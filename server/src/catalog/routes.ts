// The catalogue over HTTP: open to read.
import * as contract from '@xueshi/contract';
import { on, routes } from '#http';
import { getCourse, listCourses } from './read.ts';

export const catalogRoutes = routes([on(contract.listCourses, 'public', listCourses), on(contract.getCourse, 'public', getCourse)]);
