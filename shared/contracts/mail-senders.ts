/**
 * How many instances of deliver-email may send at once. Each keeps to its share of what SES takes a second, so that all of them
 * together keep to it, and none need know of the others.
 */
export const mailSenders = 4;
