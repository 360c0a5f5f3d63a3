# Small networks that are awkward: in parts, with isolated nodes, with ties missing, two nodes, all alike, a ring.
here <- dirname(gsub("~+~", " ", sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)[1]), fixed = TRUE))
source(file.path(here, "..", "common.R"))
suppressMessages({library(igraph)})
V <- function(x) unname(as.numeric(x)); N0 <- function(x) ifelse(is.finite(x), x, NA)
set.seed(601)
sparse <- function(n, p, high = 5) { M <- matrix(sample(1:high, n * n, TRUE) * (runif(n * n) < p), n); diag(M) <- 0; M }
block <- function(A, B) { n <- nrow(A); m <- nrow(B); M <- matrix(0, n + m, n + m); M[1:n, 1:n] <- A; M[n + 1:m, n + 1:m] <- B; M }
ring <- matrix(0, 5, 5); ring[cbind(1:5, c(2:5, 1))] <- c(2, 1, 3, 1, 5)
star <- matrix(0, 6, 6); star[1, 2:6] <- 1:5; star[2:6, 1] <- 1:5
dense <- matrix(sample(1:5, 81, TRUE), 9); diag(dense) <- 0
holes <- dense; holes[sample(which(row(holes) != col(holes)), 17)] <- NA
sym <- sparse(11, .25); sym <- pmax(sym, t(sym))
nets <- list(sparse12 = sparse(12, .18), sparse15 = sparse(15, .2), two_parts = block(sparse(4, .7), sparse(5, .6)), isolates = block(sparse(7, .45), matrix(0, 3, 3)), missing9 = holes, dense9 = dense,
  two_nodes = matrix(c(0, 2, 5, 0), 2), one_way = matrix(c(0, 0, 3, 0), 2), all_equal = (1 - diag(6)) * 3, ring5 = ring, star6 = star, undirected11 = sym, no_ties = matrix(0, 4, 4))
# every partition of up to nine nodes; above, the best that igraph's methods find
partitions <- function(n) { out <- list(1); for (i in 2:n) out <- do.call(c, lapply(out, function(m) lapply(seq_len(max(m) + 1), function(k) c(m, k)))); out }
best_q <- function(gu, n) { w <- igraph::E(gu)$weight; q <- function(m) modularity(gu, m, weights = w)
  if (n <= 9) return(max(vapply(partitions(n), q, 0)))
  z <- c(lapply(1:100, function(s) { set.seed(s); cluster_louvain(gu, weights = w) }), lapply(1:100, function(s) { set.seed(s); cluster_leiden(gu, "modularity", weights = w, n_iterations = 20) }), list(cluster_fast_greedy(gu, weights = w), cluster_walktrap(gu, weights = w)))
  max(vapply(z, function(k) q(membership(k)), 0)) }
describe <- function(M) {
  n <- nrow(M); W <- M; W[is.na(W)] <- 0; A <- (W > 0) * 1; g <- graph_from_adjacency_matrix(A); w <- graph_from_adjacency_matrix(W, weighted = TRUE); gu <- graph_from_adjacency_matrix(W + t(W), "undirected", weighted = TRUE)
  strong <- components(g, "strong")$no; obs <- sum(!is.na(M[row(M) != col(M)])); ev <- eigen(t(W)); k <- which.max(Re(ev$values)); vec <- abs(Re(ev$vectors[, k]))
  D <- distances(g, mode = "out")
  o <- list(matrix = M, density = sum(A) / obs, in_strength = colSums(W), out_strength = rowSums(W), betweenness = N0(V(betweenness(g, normalized = TRUE))), closeness_in = V(harmonic_centrality(g, mode = "in", normalized = TRUE)), closeness_out = V(harmonic_centrality(g, mode = "out", normalized = TRUE)),
    pagerank = V(page_rank(w, damping = .85)$vector), eigenvector = if (strong == 1) vec / max(vec) else NA, weak = components(g, "weak")$no, strong = strong, mean_distance = N0(mean(D[is.finite(D) & D > 0])),
    reciprocity = N0(reciprocity(g)), transitivity = N0(transitivity(g, "global")),
    best_modularity = if (sum(W) > 0) best_q(gu, n) else NA)
  stopifnot(identical(o$transitivity, N0(transitivity(as.undirected(g, "collapse"), "global"))))
  if (n > 2) { s <- sna::betweenness(A, gmode = "digraph") / ((n - 1) * (n - 2)); stopifnot(all.equal(V(s), o$betweenness)); stopifnot(isTRUE(all.equal(sna::gden((M > 0) * 1), o$density))) }
  o
}
ex <- list(networks = lapply(nets, describe))

# ---- exact permutation distributions over all 720 relabellings of six nodes ----
perms <- function(v) if (length(v) == 1) list(v) else do.call(c, lapply(seq_along(v), function(i) lapply(perms(v[-i]), function(p) c(v[i], p))))
P <- perms(1:6); pv <- function(s, o) list(p_upper = mean(s >= o - 1e-12), p_lower = mean(s <= o + 1e-12), p_two_sided = mean(abs(s) >= abs(o) - 1e-12))
A <- matrix(sample(1:5, 36, TRUE), 6); B <- matrix(pmin(5, pmax(1, round(.5 * A) + sample(0:3, 36, TRUE))), 6); C <- outer(c(1, 1, 1, 2, 2, 2), c(1, 1, 1, 2, 2, 2), "==") * 1; diag(A) <- diag(B) <- diag(C) <- 0
Am <- A; Am[cbind(c(1, 3, 5, 6), c(2, 5, 1, 3))] <- NA; Bm <- B; Bm[cbind(c(1, 2, 4), c(2, 6, 3))] <- NA
gc <- function(X, Y) sna::gcor(X, Y)
q <- function(X, Y) { r <- gc(X, Y); c(list(r = r), pv(vapply(P, function(p) gc(X[p, p], Y), 0), r)) }
ex$six <- list(A = A, B = B, C = C, A_missing = Am, B_missing = Bm, qap = q(A, B), qap_missing = q(Am, Bm))
o <- which(row(A) != col(A)); fit <- function(y, Z) { l <- lm(y ~ Z - 1); summary(l)$coefficients }
y <- A[o]; Z <- cbind(1, B[o], C[o]); base <- fit(y, Z); dimnames(base) <- NULL
ex$six$mrqap <- list(r2 = summary(lm(y ~ Z[, -1]))$r.squared, coefficients = lapply(1:3, function(k) { e <- matrix(0, 6, 6); e[o] <- residuals(lm(Z[, k] ~ Z[, -k] - 1)); c(list(b = base[k, 1], t = base[k, 3]), pv(vapply(P, function(p) fit(y, cbind(e[p, p][o], Z[, -k]))[1, 3], 0), base[k, 3])) }))
ei <- function(p) { s <- outer(c("a", "a", "b", "b", "b", "c")[p], c("a", "a", "b", "b", "b", "c")[p], "=="); E <- sum(A[!s]); I <- sum(A[s]); (E - I) / (E + I) }
eis <- vapply(P, ei, 0); ex$six$ei <- c(list(ei = ei(1:6)), pv(eis, ei(1:6))[1:2], list(mean = mean(eis), sd = sd(eis)))
cp <- function(Y, f) { n <- nrow(Y); Y <- (Y + t(Y)) / 2; up <- upper.tri(Y); best <- -2; for (m in 1:(2^n - 2)) { c1 <- as.numeric(bitwAnd(m, bitwShiftL(1L, 0:(n - 1))) > 0); d <- outer(c1, c1, f)[up]; if (sd(d) > 0) best <- max(best, cor(Y[up], d)) }; best }
ex$six$core <- list(max = cp(A, pmax), product = cp(A, `*`))
save_expected("networks", ex, c("igraph", "sna"), character(0), list(tol("networks*.eigenvector", abs = 1e-7), tol("networks*.pagerank", abs = 1e-9)),
  notes = list("ties: value above 0, direction kept; a missing tie is none, and left out of density", "betweenness also by sna, density also by sna::gden", "eigenvector null unless strongly connected", "transitivity: igraph, global, direction left out", "best_modularity: weights W + t(W); up to nine nodes the best of every partition, above the best that Louvain, Leiden, fast greedy and walktrap find", "six: all 720 relabellings; qap by sna::gcor, which takes pairs observed in both; mrqap: double semi-partialling on t, coefficients intercept, B, C"))
