import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Histogram({
      name: 'adal_http_request_seconds',
      help: 'Duration of requests by method and status class',
      labelNames: ['method', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
      registers: [registry],
    }),
    requestsInFlight: new Gauge({ name: 'adal_http_requests_in_flight', help: 'Requests being answered', registers: [registry] }),
    savedCells: new Counter({
      name: 'adal_daily_log_cells_total',
      help: 'Daily log cells by outcome',
      labelNames: ['outcome'],
      registers: [registry],
    }),
    jobs: new Counter({ name: 'adal_jobs_total', help: 'Background jobs by name and outcome', labelNames: ['job', 'outcome'], registers: [registry] }),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
