import { log } from '../../shared/platform/log.ts';

// Imported for its effect: what the functions log is for operators, and would only stand between a test and its result.
log.setLogLevel('SILENT');
