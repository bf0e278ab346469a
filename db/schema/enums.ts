import { pgEnum } from "drizzle-orm/pg-core";

// Values of the seeds stand as the seeds write them. All enums live here because schema files refer to one another
// in circles, and an enum, unlike a reference, is needed while its file is still loading.

export const accountStatus = pgEnum("account_status", ["aktif", "nonaktif", "ban"]);
export const memberLevel = pgEnum("member_level", ["bronze", "silver", "gold", "platinum"]);
export const timeZone = pgEnum("time_zone", ["WIB", "WITA", "WIT"]);
export const switchStatus = pgEnum("switch_status", ["aktif", "nonaktif"]);
export const productStatus = pgEnum("product_status", ["aktif", "nonaktif", "draft", "habis"]);
export const mediaType = pgEnum("media_type", ["gambar", "video"]);
export const watchKind = pgEnum("watch_kind", ["harga", "stok"]);
export const reportReason = pgEnum("report_reason", ["palsu", "terlarang", "menyesatkan", "penipuan", "lainnya"]);
export const reportStatus = pgEnum("report_status", ["baru", "selesai"]);
export const holdState = pgEnum("hold_state", ["ditahan", "terjual", "dilepas"]);
export const movementType = pgEnum("movement_type", ["masuk", "keluar", "koreksi", "tahan", "lepas", "jual", "retur"]);
export const transactionType = pgEnum("transaction_type", [
  "penjualan",
  "refund",
  "penarikan",
  "penyesuaian",
  "biaya",
  "ongkir",
]);
export const transactionStatus = pgEnum("transaction_status", [
  "pending",
  "completed",
  "failed",
  "cancelled",
  "reversed",
]);
export const fulfilmentStatus = pgEnum("fulfilment_status", [
  "menunggu_bayar",
  "menunggu_konfirmasi",
  "diproses",
  "dikirim",
  "selesai",
  "dibatalkan",
  "dikembalikan",
]);
export const paymentKind = pgEnum("payment_kind", ["transfer", "cod"]);
export const paymentChannel = pgEnum("payment_channel", ["va", "ewallet", "qris", "manual", "cod", "dompet"]);
export const paymentStatus = pgEnum("payment_status", [
  "diminta",
  "menunggu",
  "dibayar",
  "gagal",
  "kedaluwarsa",
  "dibatalkan",
  "ditinjau",
  "dibalik",
  "dikembalikan",
]);
export const eventStatus = pgEnum("payment_event_status", ["diterima", "diterapkan", "diabaikan", "yatim", "ditinjau"]);
export const mailStatus = pgEnum("mail_status", ["antre", "terkirim", "gagal"]);
export const reviewStatus = pgEnum("review_status", ["published", "pending", "hidden"]);
export const serviceKind = pgEnum("service_kind", ["reguler", "ekonomi", "ekspres", "instan"]);
export const deliveryIncome = pgEnum("delivery_income", ["store", "platform"]);
export const shipmentStatus = pgEnum("shipment_status", ["menunggu", "dikirim", "terkirim", "gagal", "dibatalkan"]);
export const storeType = pgEnum("store_type", ["biasa", "partner", "official"]);
export const storeStatus = pgEnum("store_status", ["aktif", "nonaktif", "ditangguhkan"]);
export const verificationStatus = pgEnum("verification_status", ["belum", "proses", "verif", "ditolak"]);
export const feeBearer = pgEnum("fee_bearer", ["buyer", "seller"]);
export const storeDocumentKind = pgEnum("store_document_kind", ["ktp", "npwp", "nib", "lainnya"]);
export const storeRole = pgEnum("store_role", ["owner", "admin", "gudang", "keuangan"]);
export const socialPlatform = pgEnum("social_platform", [
  "instagram",
  "tiktok",
  "facebook",
  "x",
  "youtube",
  "whatsapp",
  "website",
  "lainnya",
]);
export const voucherScope = pgEnum("voucher_scope", ["platform", "penjual"]);
export const voucherType = pgEnum("voucher_type", ["persen", "nominal"]);
export const usageStatus = pgEnum("voucher_usage_status", ["reserved", "used", "released"]);
export const refundDestination = pgEnum("refund_destination", ["gateway", "dompet"]);
export const refundStatus = pgEnum("refund_status", ["diminta", "diproses", "selesai", "gagal"]);
export const settlementOutcome = pgEnum("settlement_outcome", ["cocok", "tidak_dikenal", "beda_jumlah", "ganda"]);
export const withdrawalStatus = pgEnum("withdrawal_status", [
  "diminta",
  "disetujui",
  "diproses",
  "dibayar",
  "ditolak",
  "gagal",
  "dibalik",
  "dibatalkan",
]);
export const payoutMethod = pgEnum("payout_method", ["manual", "xendit"]);
export const adjustmentStatus = pgEnum("adjustment_status", ["diajukan", "disetujui", "ditolak"]);
export const pointKind = pgEnum("point_kind", ["belanja", "retur", "tukar"]);
export const trackingKind = pgEnum("tracking_kind", [
  "terdaftar",
  "dijemput",
  "transit",
  "diantar",
  "gagal_antar",
  "terkirim",
  "ditolak",
  "dikembalikan",
  "hilang",
]);
export const trackingSource = pgEnum("tracking_source", ["kabar", "tanya"]);
export const returnStatus = pgEnum("return_status", [
  "diajukan",
  "ditinjau",
  "disetujui",
  "ditolak",
  "dikirim_balik",
  "selesai",
  "ditawarkan",
  "diganti",
  "pengganti_dikirim",
]);
export const returnOutcome = pgEnum("return_outcome", ["penuh", "sebagian", "penggantian", "ditolak", "dicabut"]);
export const returnParty = pgEnum("return_party", ["pembeli", "toko", "osa", "sistem"]);
export const reviewReportReason = pgEnum("review_report_reason", ["kasar", "spam", "palsu", "pribadi", "lainnya"]);
export const messageSide = pgEnum("message_side", ["pembeli", "toko"]);
export const proposalStatus = pgEnum("proposal_status", ["diajukan", "disetujui", "ditolak", "ditarik"]);
export const bulkKind = pgEnum("bulk_kind", ["harga", "stok", "status", "kategori"]);
export const bulkStatus = pgEnum("bulk_status", ["berjalan", "selesai", "membatalkan", "dibatalkan"]);
export const bulkRowState = pgEnum("bulk_row_state", [
  "antre",
  "berhasil",
  "tetap",
  "gagal",
  "dikembalikan",
  "ditolak",
]);
export const importStatus = pgEnum("import_status", ["diperiksa", "berjalan", "selesai"]);
export const importOutcome = pgEnum("import_outcome", ["baru", "berubah", "tetap", "gagal"]);
