using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Data.Search;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class PortalUserConfiguration : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> builder)
    {
        builder.Property(user => user.FullName).HasMaxLength(Lengths.Name);
        builder.Property(user => user.Language).HasMaxLength(2);
    }
}

internal sealed class OutboxMailConfiguration : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> builder)
    {
        builder.Property(mail => mail.Cause).HasMaxLength(Lengths.Key);
        builder.Property(mail => mail.RecipientAddress).HasMaxLength(Lengths.Email);
        builder.Property(mail => mail.Language).HasMaxLength(2);
        builder.Property(mail => mail.LastError).HasMaxLength(Lengths.Description);
        builder.HasIndex(mail => mail.Cause).IsUnique();
        builder.HasIndex(mail => new { mail.State, mail.NextAttemptAtUtc });
        builder.HasIndex(mail => mail.CreatedAtUtc);
        builder.HasOne<OutboxMail>().WithMany().HasForeignKey(mail => mail.DigestId).OnDelete(DeleteBehavior.NoAction);
        // The digest takes those that wait, person by person.
        builder.HasIndex(mail => new { mail.State, mail.RecipientUserId });
    }
}

internal sealed class MailChoiceConfiguration : IEntityTypeConfiguration<MailChoice>
{
    public void Configure(EntityTypeBuilder<MailChoice> builder)
    {
        builder.HasKey(choice => new { choice.UserId, choice.Group });
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(choice => choice.UserId);
    }
}

internal sealed class JobRunConfiguration : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.Property(run => run.Job).HasMaxLength(Lengths.Key);
        builder.Property(run => run.ErrorReference).HasMaxLength(Lengths.Key);
        builder.HasIndex(run => new { run.Job, run.StartedAtUtc });
    }
}

internal sealed class JobRefusalConfiguration : IEntityTypeConfiguration<JobRefusal>
{
    public void Configure(EntityTypeBuilder<JobRefusal> builder)
    {
        builder.Property(refusal => refusal.SubjectReference).HasMaxLength(Lengths.Key);
        builder.Property(refusal => refusal.Reason).HasMaxLength(Lengths.Key);
        builder.HasOne<JobRun>().WithMany().HasForeignKey(refusal => refusal.RunId);
    }
}

internal sealed class JobLeaseConfiguration : IEntityTypeConfiguration<JobLease>
{
    public void Configure(EntityTypeBuilder<JobLease> builder)
    {
        builder.HasKey(lease => lease.Job);
        builder.Property(lease => lease.Job).HasMaxLength(Lengths.Key);
    }
}

internal sealed class SearchTermConfiguration : IEntityTypeConfiguration<SearchTerm>
{
    public void Configure(EntityTypeBuilder<SearchTerm> builder)
    {
        builder.HasKey(term => new
        {
            term.PortfolioId,
            term.Term,
            term.CaseId,
        });
        builder.Property(term => term.Term).HasMaxLength(Lengths.Term);
        builder.HasIndex(term => new
        {
            term.Term,
            term.IsExact,
            term.CaseId,
        });
        builder.HasIndex(term => term.CaseId);
    }
}

internal sealed class RegistrationTermConfiguration : IEntityTypeConfiguration<RegistrationTerm>
{
    public void Configure(EntityTypeBuilder<RegistrationTerm> builder)
    {
        builder.HasKey(term => new
        {
            term.PortfolioId,
            term.Term,
            term.RegistrationId,
        });
        builder.Property(term => term.Term).HasMaxLength(Lengths.Term);
        builder.HasIndex(term => new
        {
            term.Term,
            term.IsExact,
            term.RegistrationId,
        });
        builder.HasIndex(term => term.RegistrationId);
        builder.HasOne<Registration>().WithMany().HasForeignKey(term => term.RegistrationId);
    }
}

internal sealed class NumberSeriesConfiguration : IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<NumberSeries> builder)
    {
        builder.HasKey(series => new { series.Kind, series.Year });
        builder.Property(series => series.Kind).HasMaxLength(Lengths.Key);
    }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(entry => entry.SubjectType).HasMaxLength(Lengths.Key);
        builder.Property(entry => entry.Detail).HasMaxLength(Lengths.Description);
        builder.HasOne<AuditPersonalFacts>().WithOne().HasForeignKey<AuditPersonalFacts>(facts => facts.EntryId);
        builder.HasIndex(entry => new { entry.CreditorId, entry.AtUtc });
        builder.HasIndex(entry => new { entry.SubjectId, entry.AtUtc });
        builder.HasIndex(entry => new { entry.UserId, entry.AtUtc });
        builder.HasIndex(entry => entry.AtUtc);
        builder.HasIndex(entry => new { entry.Seal, entry.Id });
    }
}

internal sealed class AuditSealConfiguration : IEntityTypeConfiguration<AuditSeal>
{
    public void Configure(EntityTypeBuilder<AuditSeal> builder)
    {
        builder.HasIndex(seal => seal.Number).IsUnique();
        builder.Property(seal => seal.Previous).HasMaxLength(Lengths.Sha256);
        builder.Property(seal => seal.Hash).HasMaxLength(Lengths.Sha256);
    }
}

internal sealed class AuditPersonalFactsConfiguration : IEntityTypeConfiguration<AuditPersonalFacts>
{
    public void Configure(EntityTypeBuilder<AuditPersonalFacts> builder)
    {
        builder.HasKey(facts => facts.EntryId);
        builder.Property(facts => facts.RemoteAddress).HasMaxLength(Lengths.Key);
        builder.Property(facts => facts.UserAgent).HasMaxLength(Lengths.Description);
    }
}
