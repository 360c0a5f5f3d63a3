# Times R's steps on one file, as steps.ts times ours: Rscript steps.R FILE DRAWS prints the same JSON.
# Needs the packages data.table and jsonlite.
suppressMessages(library(data.table))
setDTthreads(2)
arguments <- commandArgs(TRUE)
draws <- as.integer(arguments[2])
items <- paste0("item", 1:7)
seconds <- function(work) {
  begun <- proc.time()[["elapsed"]]
  force(work)
  proc.time()[["elapsed"]] - begun
}

ratings <- NULL
matrix_seconds <- seconds({
  ratings <- fread(arguments[1])
  answers <- as.matrix(ratings[, ..items])
  answered <- rowSums(!is.na(answers))
  index <- rowMeans(answers, na.rm = TRUE)
  index[answered < 4] <- NA
  ratings[, index := index]
  ties <- ratings[!is.na(index), .(n = .N, mean = mean(index), sd = sd(index)), by = .(respondent_group, rated_group)]
})

alpha_seconds <- seconds({
  complete <- answers[answered == 7, ]
  covariances <- cov(complete)
  alpha <- 7 / 6 * (1 - sum(diag(covariances)) / sum(covariances))
})

icc1 <- function(by) {
  cells <- ratings[!is.na(index), .(n = .N, mean = mean(index), squares = sum((index - mean(index))^2)), by = by]
  total <- sum(cells$n)
  between <- sum(cells$n * (cells$mean - sum(cells$n * cells$mean) / total)^2) / (nrow(cells) - 1)
  within <- sum(cells$squares) / (total - nrow(cells))
  k0 <- (total - sum(cells$n^2) / total) / (nrow(cells) - 1)
  (between - within) / (between + (k0 - 1) * within)
}
icc_seconds <- seconds({
  by_site <- icc1("site")
  by_respondent <- icc1("respondent")
})

# Sums and counts by respondent and rated group; a draw counts how often each respondent of a group comes up.
bootstrap_seconds <- seconds({
  set.seed(1)
  drawn <- lapply(split(ratings[!is.na(index)], by = "respondent_group"), function(own) {
    who <- match(own$respondent, unique(own$respondent))
    to <- match(own$rated_group, unique(ratings$rated_group))
    size <- max(who)
    sums <- matrix(0, size, max(to))
    counts <- sums
    sums[cbind(who, to)] <- own$index
    counts[cbind(who, to)] <- 1
    means <- matrix(0, draws, ncol(sums))
    for (draw in seq_len(draws)) {
      weights <- tabulate(sample.int(size, size, TRUE), size)
      means[draw, ] <- crossprod(weights, sums) / crossprod(weights, counts)
    }
    apply(means, 2, quantile, c(.025, .975), na.rm = TRUE)
  })
})

status <- tryCatch(readLines("/proc/self/status"), error = function(cause) character())
peak <- as.numeric(gsub("\\D", "", grep("^VmHWM", status, value = TRUE))) / 1024
cat(jsonlite::toJSON(
  list(
    matrix = matrix_seconds, alpha = alpha_seconds, icc = icc_seconds, bootstrap = bootstrap_seconds,
    peakMegabytes = if (length(peak) == 1) peak else NA
  ),
  auto_unbox = TRUE, digits = 6
))
