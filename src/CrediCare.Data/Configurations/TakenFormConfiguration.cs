using CrediCare.Data.Forms;
using CrediCare.Data.Identity;
using CrediCare.Domain;
using CrediCare.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class TakenFormConfiguration : IEntityTypeConfiguration<TakenForm>
{
    public void Configure(EntityTypeBuilder<TakenForm> builder)
    {
        builder.ToTable("TakenForms");
        builder.HasKey(form => new
        {
            form.CaseId,
            form.UserId,
            form.Key,
        });
        builder.Property(form => form.Key).HasMaxLength(PublicId.Length).IsUnicode(false);
        builder.HasOne<Case>().WithMany().HasForeignKey(form => form.CaseId);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(form => form.UserId);
        builder.HasIndex(form => form.TakenAtUtc);
    }
}
