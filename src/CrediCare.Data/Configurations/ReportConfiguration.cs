using CrediCare.Data.Identity;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Reports;
using CrediCare.Domain.Reports.Own;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class ReportConfiguration : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.Property(report => report.Cause).HasMaxLength(Lengths.Key);
        builder.HasIndex(report => report.Cause).IsUnique();
        builder.HasOne<Creditor>().WithMany().HasForeignKey(report => report.CreditorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Portfolio>().WithMany().HasForeignKey(report => report.PortfolioId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(report => report.Name).HasMaxLength(SavedReport.NameLength);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(report => report.OwnerUserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(report => report.Covers).WithOne().HasForeignKey(cover => cover.ReportId);
        // Lists are read newest first: of a portfolio, of a creditor, or a person's own.
        builder.HasIndex(report => new { report.PortfolioId, report.Day });
        builder.HasIndex(report => new { report.CreditorId, report.Day });
        builder.HasIndex(report => new { report.OwnerUserId, report.Day });
        // Retention looks for what is old.
        builder.HasIndex(report => report.StartedAtUtc);
    }
}

internal sealed class ReportPieceConfiguration : IEntityTypeConfiguration<ReportPiece>
{
    public void Configure(EntityTypeBuilder<ReportPiece> builder)
    {
        builder.HasKey(piece => new
        {
            piece.ReportId,
            piece.List,
            piece.Number,
        });
        builder.HasOne<Report>().WithMany().HasForeignKey(piece => piece.ReportId);
    }
}

internal sealed class ReportCoverConfiguration : IEntityTypeConfiguration<ReportCover>
{
    public void Configure(EntityTypeBuilder<ReportCover> builder)
    {
        builder.ToTable("ReportCovers");
        builder.HasKey(cover => new { cover.ReportId, cover.PortfolioId });
        builder.HasOne<Portfolio>().WithMany().HasForeignKey(cover => cover.PortfolioId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SavedReportConfiguration : IEntityTypeConfiguration<SavedReport>
{
    public void Configure(EntityTypeBuilder<SavedReport> builder)
    {
        builder.Property(saved => saved.Name).HasMaxLength(SavedReport.NameLength);
        builder.Property(saved => saved.NameKey).HasMaxLength(SavedReport.NameLength);
        builder.Property(saved => saved.Query).HasMaxLength(SavedReport.QueryLength);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(saved => saved.OwnerUserId);
        builder
            .HasIndex(saved => new
            {
                saved.CompanyId,
                saved.OwnerUserId,
                saved.NameKey,
            })
            .IsUnique();
        builder.HasIndex(saved => saved.Rhythm);
    }
}

internal sealed class ReportRequestConfiguration : IEntityTypeConfiguration<ReportRequest>
{
    public void Configure(EntityTypeBuilder<ReportRequest> builder)
    {
        builder.Property(request => request.Cause).HasMaxLength(Lengths.Key);
        builder.HasIndex(request => request.Cause).IsUnique();
        builder.Property(request => request.Name).HasMaxLength(SavedReport.NameLength);
        builder.Property(request => request.Query).HasMaxLength(SavedReport.QueryLength);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(request => request.OwnerUserId);
        builder.HasIndex(request => new { request.State, request.AskedAtUtc });
        builder.HasIndex(request => new { request.OwnerUserId, request.State });
        builder.HasIndex(request => request.AskedAtUtc);
    }
}
