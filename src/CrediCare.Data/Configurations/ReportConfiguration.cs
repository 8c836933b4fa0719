using CrediCare.Domain.Creditors;
using CrediCare.Domain.Reports;
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
        // Lists are read newest first: of a portfolio, or of a creditor.
        builder.HasIndex(report => new { report.PortfolioId, report.Day });
        builder.HasIndex(report => new { report.CreditorId, report.Day });
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
