using CrediCare.Data.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class KeptFormConfiguration : IEntityTypeConfiguration<KeptForm>
{
    public void Configure(EntityTypeBuilder<KeptForm> builder)
    {
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(form => form.UserId);
        builder.HasIndex(form => form.KeptUntilUtc);
    }
}
