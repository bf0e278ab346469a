"use client";

import { useParams } from "next/navigation";
import { useEffect } from "react";

// Kept here: the page that reports a failure must not depend on loading anything.
const words = {
  id: {
    title: "Ada yang salah di pihak kami",
    text: "Yang sudah kamu simpan tetap ada. Coba sekali lagi; kalau masih begini, sebutkan kode ini:",
    retry: "Coba lagi",
    home: "Ke beranda",
  },
  en: {
    title: "Something went wrong on our side",
    text: "Everything you saved is still there. Try once more; if it keeps happening, quote this code:",
    retry: "Try again",
    home: "Go to home",
  },
};

type ErrorPageProps = { error: Error & { digest?: string }; retry: () => void };

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const { locale } = useParams();
  const language = locale === "en" ? "en" : "id";
  const { title, text, retry: retryLabel, home } = words[language];

  useEffect(() => {
    console.error(error);
  }, [error]);

  return (
    <main id="main" className="mx-auto flex max-w-md flex-col items-center px-4 py-20 text-center">
      <p className="font-extrabold text-2xl tracking-tight">OneSmile</p>
      <h1 className="mt-10 font-bold text-xl">{title}</h1>
      <p className="mt-2 text-muted">
        {text} <code className="tabular whitespace-nowrap font-semibold text-ink">{error.digest ?? "-"}</code>
      </p>
      <div className="mt-6 flex flex-wrap justify-center gap-3">
        <button type="button" onClick={retry} className="btn btn-primary">
          {retryLabel}
        </button>
        <a href={language === "en" ? "/en" : "/"} className="btn border-line-strong bg-raised">
          {home}
        </a>
      </div>
    </main>
  );
}
