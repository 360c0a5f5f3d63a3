# Three correlated factors behind nine items of 2 to 7 categories with missing answers: WLSMV and ML, exploratory factors, tables with empty cells.
here <- dirname(gsub("~+~", " ", sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)[1]), fixed = TRUE))
source(file.path(here, "..", "common.R"))
suppressMessages({library(lavaan); library(psych); library(GPArotation)})
set.seed(611); n <- 360; phi <- matrix(c(1, .5, .3, .5, 1, .6, .3, .6, 1), 3); load <- c(.8, .7, .75, .6, .85, .7, .9, .65, .7); cats <- c(2, 2, 3, 4, 5, 7, 2, 3, 5); at <- rep(1:3, each = 3)
G <- matrix(rnorm(n * 3), n) %*% chol(phi)
d <- as.data.frame(sapply(1:9, function(j) findInterval(load[j] * G[, at[j]] + sqrt(1 - load[j]^2) * rnorm(n), qnorm(seq(.15, .8, length.out = cats[j] - 1))) + 1L)); names(d) <- paste0("q", 1:9)
d[sample(n, 12), 2] <- NA; d[sample(n, 9), 6] <- NA
put_csv(d, "items.csv"); d <- get_csv("items.csv"); z <- na.omit(d); ex <- list(n = nrow(z))

M3 <- "a =~ q1 + q2 + q3\n b =~ q4 + q5 + q6\n c =~ q7 + q8 + q9"; M2 <- "a =~ q1 + q2 + q3\n b =~ q4 + q5 + q6 + q7 + q8 + q9"; M1 <- paste("a =~", paste(names(d), collapse = " + "))
fit <- function(f, what) as.list(fitMeasures(f, what))
ml <- c("npar", "chisq", "df", "pvalue", "cfi", "tli", "rmsea", "rmsea.ci.lower", "rmsea.ci.upper", "srmr", "logl", "aic", "bic")
wl <- c("npar", "chisq", "df", "chisq.scaled", "df.scaled", "pvalue.scaled", "chisq.scaling.factor", "baseline.chisq.scaled", "cfi.scaled", "tli.scaled", "rmsea.scaled", "rmsea.ci.lower.scaled", "rmsea.ci.upper.scaled", "srmr")
pars <- function(f) { s <- standardizedSolution(f); p <- parameterEstimates(f); u <- p$op == "=~"
  list(loadings = as.list(setNames(s$est.std[s$op == "=~"], s$rhs[s$op == "=~"])), se = as.list(setNames(p$se[u], p$rhs[u])), factor_correlations = unname(unclass(lavInspect(f, "cor.lv"))[, ])) }
g <- cfa(M3, z, std.lv = TRUE); w3 <- cfa(M3, z, std.lv = TRUE, ordered = TRUE); w2 <- cfa(M2, z, std.lv = TRUE, ordered = TRUE); w1 <- cfa(M1, z, std.lv = TRUE, ordered = TRUE)
dif <- function(a, b) { l <- suppressWarnings(lavTestLRT(a, b)); list(chisq = l$`Chisq diff`[2], df = l$`Df diff`[2], p = l$`Pr(>Chisq)`[2]) }
ex$ml3 <- c(list(fit = fit(g, ml)), pars(g)); ex$wlsmv3 <- c(list(fit = fit(w3, wl)), pars(w3)); ex$polychoric <- unname(unclass(lavInspect(w3, "sampstat")$cov)[1:9, 1:9])
ex$difference_1_3 <- dif(w1, w3); ex$difference_2_3 <- dif(w2, w3)

# three exploratory factors, ordered by what they explain and made positive
arrange <- function(L, P = diag(ncol(L))) { o <- order(-diag(P %*% crossprod(L))); L <- L[, o]; P <- P[o, o]; s <- sign(colSums(L)); list(loadings = setNames(lapply(1:9, function(i) unname(L[i, ] * s)), names(z)), factor_correlations = unname(P * outer(s, s))) }
R <- cor(z)
for (fm in c("minres", "ml")) { f <- psych::fa(R, 3, n.obs = nrow(z), fm = fm, rotate = "oblimin"); ex[[paste0("efa3_", fm)]] <- c(arrange(unclass(f$loadings)[, ], f$Phi), list(uniquenesses = as.list(f$uniquenesses), objective = f$objective, df = f$dof, chisq = f$STATISTIC)) }

# tables of two items: counts by line, then the polychoric correlation
table_of <- function(m) { r <- expand.grid(a = seq_len(nrow(m)), b = seq_len(ncol(m))); x <- r[rep(seq_len(nrow(r)), as.vector(m)), ]; list(counts = unname(m), r = suppressWarnings(unclass(lavCor(x, ordered = TRUE))[1, 2])) }
ex$tables <- list(empty_corner = table_of(matrix(c(30, 0, 10, 20), 2)), empty_beside = table_of(matrix(c(0, 24, 31, 12), 2)), none_empty = table_of(matrix(c(14, 9, 5, 21), 2)), three_by_three = table_of(matrix(c(20, 6, 0, 8, 15, 7, 0, 5, 30), 3)), negative = table_of(matrix(c(2, 9, 25, 8, 14, 6, 22, 7, 1), 3)))

# the bivariate normal distribution function
grid <- expand.grid(x = c(-3, -1.2, -.4, 0, .3, 1.5, 2.8), y = c(-2.5, -.7, 0, .9, 2), r = c(-.995, -.9, -.5, -.1, 0, .2, .6, .93, .999))
grid$p <- pbivnorm::pbivnorm(grid$x, grid$y, grid$r); put_csv(format(grid, digits = 17, trim = TRUE), "bivariate_normal.csv")

save_expected("factors_ordered", ex, c("lavaan", "psych", "GPArotation"), c("items.csv", "bivariate_normal.csv"),
  list(tol("ml3", rel = 1e-4, abs = 1e-5), tol("wlsmv3", rel = 1e-4, abs = 1e-5), tol("polychoric", abs = 1e-6), tol("tables", abs = 1e-6), tol("tables.none_empty.counts"), tol("difference", rel = 1e-4, abs = 1e-6), tol("efa", abs = 5e-4)),
  notes = list("categories are the answers that occur; a table of two by two with one empty cell gets half a row there and keeps its margins", "bivariate_normal.csv: pbivnorm"))
