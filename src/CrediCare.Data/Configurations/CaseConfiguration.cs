using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Debtors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class CaseConfiguration : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.Property(one => one.CaseNumber).HasMaxLength(Lengths.Number);
        builder.Property(one => one.Kid).HasMaxLength(Lengths.Kid);
        builder.Property(one => one.LegalRegime).HasMaxLength(Lengths.Key);
        builder.Property(one => one.Holds).HasConversion<int>();
        builder.Ignore(one => one.Outstanding);
        builder.Property(one => one.AgeWhenOpened).HasConversion<int>();

        builder.HasOne<Creditor>().WithMany().HasForeignKey(one => one.CreditorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Portfolio>().WithMany().HasForeignKey(one => one.PortfolioId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Debtor>().WithMany().HasForeignKey(one => one.DebtorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(one => one.Invoices).WithOne().HasForeignKey(invoice => invoice.CaseId);
        builder.HasMany(one => one.Ledger).WithOne().HasForeignKey(entry => entry.CaseId);
        builder.HasMany(one => one.Events).WithOne().HasForeignKey(happened => happened.CaseId);
        builder.HasMany(one => one.Disputes).WithOne().HasForeignKey(dispute => dispute.CaseId);
        builder.HasMany(one => one.Decisions).WithOne().HasForeignKey(decision => decision.CaseId);

        // Holds follow from these: a case that was read without them would let go of what it must hold.
        builder.Navigation(one => one.Disputes).AutoInclude();
        builder.Navigation(one => one.Decisions).AutoInclude();

        builder.HasIndex(one => one.CaseNumber).IsUnique();
        builder.HasIndex(one => one.Kid).IsUnique();
        // The lists: newest first, with what they are narrowed by and counted by beside it, so that a case that is not
        // shown is not read.
        builder.HasIndex(one => new
        {
            one.PortfolioId,
            one.OpenedOn,
            one.Id,
            one.Stage,
            one.Holds,
            one.EarliestLimitation,
        });
        builder.HasIndex(one => new
        {
            one.PortfolioId,
            one.Stage,
            one.OpenedOn,
            one.Id,
            one.Holds,
        });
        // The nearest limitation among a portfolio's open cases is the first that this finds.
        builder.HasIndex(one => new
        {
            one.PortfolioId,
            one.EarliestLimitation,
            one.Stage,
        });
        builder.HasIndex(one => new { one.OpenedOn, one.Id });
        builder.HasIndex(one => one.DebtorId);
        // The debtors of a portfolio, each with what is told of the cases against them.
        builder.HasIndex(one => new
        {
            one.PortfolioId,
            one.DebtorId,
            one.Stage,
            one.EarliestLimitation,
            one.OpenedOn,
        });

        // What the day's job looks for: pauses that end, fees that turn heavy, and limitation that comes near.
        builder.HasIndex(one => new { one.PausedUntil, one.Id });
        builder.HasIndex(one => new { one.HeavyFeeOn, one.Id });
        // And what is to be paid back.
        builder.HasIndex(one => new { one.ExcessSince, one.Id });
        // What the desk looks for: the letters that are due, of those that nothing holds.
        builder.HasIndex(one => new
        {
            one.NextLetterOn,
            one.Id,
            one.Holds,
            one.Stage,
        });
        builder.HasIndex(one => new
        {
            one.EarliestLimitation,
            one.Stage,
            one.WarnedOfLimitation,
            one.LimitationWarning,
            one.Id,
        });
        FigureIndexes(builder);
    }

    // What the dashboard adds up, of a few portfolios and of all: each figure is in the index and no case is read for it.
    private static void FigureIndexes(EntityTypeBuilder<Case> builder)
    {
        builder.HasIndex(one => new
        {
            one.PortfolioId,
            one.OutstandingOre,
            one.Id,
            one.Stage,
        });
        builder.HasIndex(one => new
        {
            one.PortfolioId,
            one.Stage,
            one.OverdueSince,
            one.OutstandingOre,
            one.EarliestLimitation,
        });
        builder.HasIndex(one => new
        {
            one.Stage,
            one.OverdueSince,
            one.OutstandingOre,
            one.EarliestLimitation,
        });
        builder.HasIndex(one => new
        {
            one.PortfolioId,
            one.ClosedOn,
            one.ClosedReason,
        });
        builder.HasIndex(one => new { one.ClosedOn, one.ClosedReason });
        // What may be forgotten, the oldest first.
        builder
            .HasIndex(one => new
            {
                one.Stage,
                one.ClosedOn,
                one.Id,
            })
            .HasFilter("\"ForgottenOn\" IS NULL");
        builder.HasIndex(one => new
        {
            one.PortfolioId,
            one.OpenedOn,
            one.AgeWhenOpened,
            one.ClosedReason,
        });
        builder.HasIndex(one => new
        {
            one.OpenedOn,
            one.AgeWhenOpened,
            one.ClosedReason,
        });
    }
}

internal sealed class InvoiceConfiguration : IEntityTypeConfiguration<Invoice>
{
    public void Configure(EntityTypeBuilder<Invoice> builder)
    {
        builder.Property(invoice => invoice.InvoiceNumber).HasMaxLength(Lengths.InvoiceNumber);
        builder.Property(invoice => invoice.OwnReference).HasMaxLength(Lengths.Reference);
        builder.Property(invoice => invoice.Kid).HasMaxLength(Lengths.Kid);
        builder.Property(invoice => invoice.Description).HasMaxLength(Lengths.Description);
        builder.Property(invoice => invoice.OriginalCreditor).HasMaxLength(Lengths.Name);
        builder.Money(invoice => invoice.Invoiced);
        builder.Money(invoice => invoice.Principal);
        builder.HasIndex(invoice => invoice.RegistrationId).IsUnique();
    }
}

internal sealed class LedgerEntryConfiguration : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.Property(entry => entry.Reason).HasMaxLength(Lengths.Description);
        builder.Money(entry => entry.Amount);
        builder.HasOne<Invoice>().WithMany().HasForeignKey(entry => entry.InvoiceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(entry => new { entry.CaseId, entry.BookedOn });
        // What was paid, of a few portfolios and of all; the other rows are in neither.
        builder
            .HasIndex(entry => new
            {
                entry.PaidPortfolioId,
                entry.BookedOn,
                entry.Kind,
                entry.PaidOre,
                entry.CaseId,
            })
            .HasFilter("\"PaidPortfolioId\" IS NOT NULL");
        builder
            .HasIndex(entry => new
            {
                entry.BookedOn,
                entry.Kind,
                entry.PaidOre,
                entry.CaseId,
                entry.PaidPortfolioId,
            })
            .HasFilter("\"PaidPortfolioId\" IS NOT NULL");
        // What was paid back on a day; few rows of many.
        builder.HasIndex(entry => new { entry.BookedOn, entry.CaseId }).HasFilter("\"Kind\" = 'Refund'");
    }
}

internal sealed class CaseEventConfiguration : IEntityTypeConfiguration<CaseEvent>
{
    public void Configure(EntityTypeBuilder<CaseEvent> builder)
    {
        builder.Property(happened => happened.HoldsAfter).HasConversion<int>();
        builder.Property(happened => happened.Detail).HasMaxLength(Lengths.Note);
        builder.HasIndex(happened => new
        {
            happened.CaseId,
            happened.HappenedOn,
            happened.RecordedAtUtc,
            happened.Id,
        });
        // The creditor's feed in its order, and at its end what has no number yet.
        builder.HasIndex(happened => new
        {
            happened.CreditorId,
            happened.FeedNumber,
            happened.RecordedAtUtc,
            happened.Id,
        });
    }
}

internal sealed class CaseNoteConfiguration : IEntityTypeConfiguration<CaseNote>
{
    public void Configure(EntityTypeBuilder<CaseNote> builder)
    {
        builder.Property(note => note.Text).HasMaxLength(Lengths.Note);
        builder.HasOne<Case>().WithMany().HasForeignKey(note => note.CaseId);
        builder.HasIndex(note => new
        {
            note.CaseId,
            note.WrittenAtUtc,
            note.Id,
        });
    }
}
