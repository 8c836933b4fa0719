using CrediCare.Data.Identity;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Registrations.Upload;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class UploadBatchConfiguration : IEntityTypeConfiguration<UploadBatch>
{
    public void Configure(EntityTypeBuilder<UploadBatch> builder)
    {
        builder.Property(batch => batch.FileName).HasMaxLength(Lengths.FileName);
        builder.HasOne<Creditor>().WithMany().HasForeignKey(batch => batch.CreditorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Portfolio>().WithMany().HasForeignKey(batch => batch.PortfolioId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(batch => batch.AuthorUserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(batch => new { batch.CreditorId, batch.CreatedAtUtc });
        // What the portal is to work on, the oldest first.
        builder.HasIndex(batch => new { batch.State, batch.CreatedAtUtc });
        builder.HasIndex(batch => batch.ChangedAtUtc);
    }
}

internal sealed class UploadPieceConfiguration : IEntityTypeConfiguration<UploadPiece>
{
    public void Configure(EntityTypeBuilder<UploadPiece> builder)
    {
        builder.HasOne<UploadBatch>().WithMany().HasForeignKey(piece => piece.BatchId);
        builder.HasIndex(piece => new { piece.BatchId, piece.Number }).IsUnique();
    }
}

internal sealed class UploadFilePieceConfiguration : IEntityTypeConfiguration<UploadFilePiece>
{
    public void Configure(EntityTypeBuilder<UploadFilePiece> builder)
    {
        builder.HasOne<UploadBatch>().WithMany().HasForeignKey(piece => piece.BatchId);
        builder.HasIndex(piece => new { piece.BatchId, piece.Number }).IsUnique();
    }
}

internal sealed class UploadPaperConfiguration : IEntityTypeConfiguration<UploadPaper>
{
    public void Configure(EntityTypeBuilder<UploadPaper> builder)
    {
        builder.Property(paper => paper.FileName).HasMaxLength(Lengths.FileName);
        builder.Property(paper => paper.Sha256).HasMaxLength(Lengths.Sha256);
        builder.Property(paper => paper.Problem).HasMaxLength(Lengths.Key);
        builder.HasOne<UploadBatch>().WithMany().HasForeignKey(paper => paper.BatchId);
        builder.HasOne<UploadPaperContent>().WithOne().HasForeignKey<UploadPaperContent>(content => content.PaperId);
        builder.HasIndex(paper => paper.BatchId);
    }
}

internal sealed class UploadPaperContentConfiguration : IEntityTypeConfiguration<UploadPaperContent>
{
    public void Configure(EntityTypeBuilder<UploadPaperContent> builder) => builder.HasKey(content => content.PaperId);
}

internal sealed class UploadLayoutConfiguration : IEntityTypeConfiguration<UploadLayout>
{
    public void Configure(EntityTypeBuilder<UploadLayout> builder)
    {
        builder.HasKey(layout => new { layout.CreditorId, layout.HeadingsHash });
        builder.Property(layout => layout.HeadingsHash).HasMaxLength(Lengths.Sha256);
        builder.HasOne<Creditor>().WithMany().HasForeignKey(layout => layout.CreditorId).OnDelete(DeleteBehavior.Restrict);
    }
}
