using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Documents;
using CrediCare.Domain.Messages;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class DocumentConfiguration : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.Property(document => document.FileName).HasMaxLength(Lengths.FileName);
        builder.Property(document => document.Sha256).HasMaxLength(Lengths.Sha256);
        builder.HasOne<Creditor>().WithMany().HasForeignKey(document => document.CreditorId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<RegistrationDraft>()
            .WithMany()
            .HasForeignKey(document => document.DraftId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Registration>()
            .WithMany()
            .HasForeignKey(document => document.RegistrationId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Message>().WithMany().HasForeignKey(document => document.MessageId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Case>().WithMany().HasForeignKey(document => document.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DocumentContent>().WithOne().HasForeignKey<DocumentContent>(content => content.DocumentId);
    }
}

internal sealed class DocumentContentConfiguration : IEntityTypeConfiguration<DocumentContent>
{
    public void Configure(EntityTypeBuilder<DocumentContent> builder) => builder.HasKey(content => content.DocumentId);
}
