/** Seconds of each step in one process, and the most memory that process held. */
export interface StepTimes {
  /** From the file to the matrix of ties: count, mean and standard deviation of the index. */
  readonly matrix: number;
  /** Alpha from the covariances of complete rows. */
  readonly alpha: number;
  /** Intraclass correlations by site and by respondent. */
  readonly icc: number;
  /** Bootstrap intervals of all ties, drawing respondents within their workgroup. */
  readonly bootstrap: number;
  readonly peakMegabytes: number;
}
