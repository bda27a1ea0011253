import { serveTenantFromWorker } from "@consentra/mock-azure/service-worker";

serveTenantFromWorker({ redirectUris: ["redirect.html"] });
