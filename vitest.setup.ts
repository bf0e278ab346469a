// A test without `testDatabase()` must never reach a database that somebody uses.
process.env.DATABASE_URL = "";
process.env.AUTH_SECRET ||= "a-secret-that-only-tests-know-about";
