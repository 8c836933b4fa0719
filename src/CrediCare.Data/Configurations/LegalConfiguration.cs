using CrediCare.Domain.Cases;
using CrediCare.Domain.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class LimitationEventConfiguration : IEntityTypeConfiguration<LimitationEvent>
{
    public void Configure(EntityTypeBuilder<LimitationEvent> builder)
    {
        builder.Property(interruption => interruption.Basis).HasMaxLength(Lengths.Description);
        builder.HasOne<Invoice>().WithMany().HasForeignKey(interruption => interruption.InvoiceId);
        builder
            .HasOne<Document>()
            .WithMany()
            .HasForeignKey(interruption => interruption.EvidenceDocumentId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CaseWithdrawalConfiguration : IEntityTypeConfiguration<CaseWithdrawal>
{
    public void Configure(EntityTypeBuilder<CaseWithdrawal> builder)
    {
        builder.Ignore(withdrawal => withdrawal.TotalOre);
        builder.HasIndex(withdrawal => new { withdrawal.CreditorId, withdrawal.On });
        builder.HasOne<Case>().WithMany().HasForeignKey(withdrawal => withdrawal.CaseId);
        builder
            .HasOne<Identity.PortalUser>()
            .WithMany()
            .HasForeignKey(withdrawal => withdrawal.AgreedByUserId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Domain.Creditors.Creditor>()
            .WithMany()
            .HasForeignKey(withdrawal => withdrawal.CreditorId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LegalStepConfiguration : IEntityTypeConfiguration<LegalStep>
{
    public void Configure(EntityTypeBuilder<LegalStep> builder)
    {
        builder.Property(step => step.Authority).HasMaxLength(Lengths.Name);
        builder.Property(step => step.Attendee).HasMaxLength(Lengths.Note);
        builder.HasOne<Case>().WithMany().HasForeignKey(step => step.CaseId);
    }
}

internal sealed class AttachmentOrderConfiguration : IEntityTypeConfiguration<AttachmentOrder>
{
    public void Configure(EntityTypeBuilder<AttachmentOrder> builder)
    {
        builder.Property(order => order.Basis).HasMaxLength(Lengths.Description);
        builder.HasOne<Case>().WithMany().HasForeignKey(order => order.CaseId);
    }
}

internal sealed class DeclarationConfiguration : IEntityTypeConfiguration<Declaration>
{
    public void Configure(EntityTypeBuilder<Declaration> builder)
    {
        builder.Property(declaration => declaration.SignedByName).HasMaxLength(Lengths.Name);
        builder.Property(declaration => declaration.DocumentSha256).HasMaxLength(Lengths.Sha256);
        builder.HasOne<Case>().WithMany().HasForeignKey(declaration => declaration.CaseId);
        builder
            .HasOne<Document>()
            .WithMany()
            .HasForeignKey(declaration => declaration.DocumentId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
