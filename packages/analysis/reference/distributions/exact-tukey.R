# The studentized range by direct integration of its definition, beside ptukey(), whose fixed quadrature is off in far
# tails, at few degrees of freedom and from about 10,000 on (for k = 2 the truth is Student's t, checked at the end).
here <- dirname(gsub("~+~", " ", sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)[1]), fixed = TRUE))
source(file.path(here, "..", "common.R"))
int <- function(f, from, to) integrate(f, from, to, rel.tol = 1e-12, subdivisions = 2000)$value
range_upper <- function(w, k) k * (int(function(z) dnorm(z) * pnorm(z)^(k - 1) * -expm1((k - 1) * log1p(-pmin(1, pnorm(z - w) / pnorm(z)))), -9, w / 2) + int(function(z) dnorm(z) * pnorm(z)^(k - 1) * -expm1((k - 1) * log1p(-pmin(1, pnorm(z - w) / pnorm(z)))), w / 2, w / 2 + 9))
upper <- function(q, k, df) { s <- function(x) exp(log(2) + df / 2 * log(df / 2) - lgamma(df / 2) + (df - 1) * log(x) - df * x^2 / 2); g <- function(x) vapply(x, function(y) s(y) * range_upper(q * y, k), 0)
  m <- sqrt(df / (df + q^2 / 2)); r <- 9 / sqrt(2 * df); b <- m * exp(c(-r * 2.5, -r / 3, 0, r / 3, r)); b[1] <- if (df < 30) 0 else b[1]; sum(vapply(1:4, function(i) int(g, b[i], b[i + 1]), 0)) }
a <- get_csv("tukey_upper.csv"); a$upper <- mapply(upper, a$q, a$k, a$df)
b <- get_csv("tukey_quantile.csv"); b$q <- mapply(function(q, p, k, df) uniroot(function(x) log(upper(x, k, df) / (1 - p)), q * c(.97, 1.03), tol = 1e-11)$root, b$q, b$p, b$k, b$df)
two <- a[a$k == 2, ]; stopifnot(max(abs(two$upper / (2 * pt(two$q / sqrt(2), two$df, lower.tail = FALSE)) - 1)) < 1e-9)
fm <- function(v) sprintf("%.15g", v)
put_csv(as.data.frame(lapply(a, fm)), "tukey_upper_exact.csv"); put_csv(as.data.frame(lapply(b, fm)), "tukey_quantile_exact.csv")
