# lme4's crossed mixed model of a file of ratings, timed without reading the file; prints one line of JSON.
suppressMessages({library(data.table); library(lme4)})
ratings <- fread(commandArgs(TRUE)[1])
items <- paste0("item", 1:7)
answered <- rowSums(!is.na(ratings[, ..items]))
ratings[, rc := rowMeans(ratings[, ..items], na.rm = TRUE)]
ratings <- ratings[answered >= 4]
ratings[, within := as.numeric(respondent_group == rated_group)]
seconds <- system.time(
  fit <- suppressWarnings(lmer(rc ~ within + (1 | respondent) + (1 | rated_group) + (1 | site), ratings))
)[["elapsed"]]
cat(sprintf('{"seconds": %.3f, "version": "lme4 %s", "criterion": %.9f}\n', seconds, packageVersion("lme4"), REMLcrit(fit)))
