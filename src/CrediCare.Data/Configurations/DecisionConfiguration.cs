using CrediCare.Data.Identity;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class DecisionConfiguration : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.Ignore(decision => decision.Counter);
        builder.Property(decision => decision.CaseNumber).HasMaxLength(Lengths.Number);
        builder.Property(decision => decision.SubjectText).HasMaxLength(Lengths.Article);
        builder.Property(decision => decision.Question).HasMaxLength(Lengths.Note);
        builder.Property(decision => decision.Answer).HasMaxLength(Lengths.Note);
        builder.Property(decision => decision.AnsweredByName).HasMaxLength(Lengths.Name);
        builder.Property(decision => decision.SignedByName).HasMaxLength(Lengths.Name);
        builder.Property(decision => decision.ReceiptNumber).HasMaxLength(Lengths.Number);
        builder.Property(decision => decision.ReceiptHash).HasMaxLength(Lengths.Sha256);
        builder.HasOne<Creditor>().WithMany().HasForeignKey(one => one.CreditorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Portfolio>().WithMany().HasForeignKey(one => one.PortfolioId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(one => one.AskedByUserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(one => one.AssignedToUserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(one => one.AnsweredByUserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(decision => decision.Documents).WithOne().HasForeignKey(document => document.DecisionId);
        builder.Navigation(decision => decision.Documents).AutoInclude();

        // As a number: the embedded engine finds no index for a truth that stands alone.
        builder.Property(one => one.WaitsForStaff).HasConversion<int>();

        // What waits at a creditor, what is overdue anywhere, what a caseworker has to take in, and
        // what a case has asked: each the nearest day first.
        builder.HasIndex(one => new
        {
            one.CreditorId,
            one.State,
            one.AnswerBy,
            one.Id,
        });
        builder.HasIndex(one => new
        {
            one.State,
            one.AnswerBy,
            one.Id,
        });
        builder.HasIndex(one => new
        {
            one.WaitsForStaff,
            one.AnswerBy,
            one.Id,
        });
        builder.HasIndex(one => new { one.CaseId, one.State });
        builder.HasIndex(one => one.ReceiptNumber).IsUnique();
    }
}

internal sealed class DecisionDocumentConfiguration : IEntityTypeConfiguration<DecisionDocument>
{
    public void Configure(EntityTypeBuilder<DecisionDocument> builder)
    {
        builder.ToTable("DecisionDocuments");
        builder.HasKey(one => new
        {
            one.DecisionId,
            one.DocumentId,
            one.Side,
        });
        builder.Property(one => one.FileName).HasMaxLength(Lengths.FileName);
        builder.Property(one => one.Sha256).HasMaxLength(Lengths.Sha256);
        builder.HasOne<Document>().WithMany().HasForeignKey(one => one.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}
