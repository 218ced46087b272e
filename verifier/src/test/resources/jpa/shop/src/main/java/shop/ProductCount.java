package shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

@Entity
@Immutable
@Subselect("select * from product_count")
@Synchronize("product")
public class ProductCount {
    @Id
    @Column(name = "name")
    private String name;

    @Column(name = "products")
    private Long products;

    protected ProductCount() {}
}
